"""``python -m tests.evaluation`` prints how well the questions of each set are answered."""

from tests.evaluation.measures import SETS, measure

for name in SETS:
    print(name)
    for measured, found in measure(name).items():
        print(f"  {measured:48} {found.share:5.3f}  of {found.questions}")
