"""``python -m tests.evaluation`` prints how well the default article's questions are answered."""

from tests.evaluation.measures import measure, read_questions

for name, found in measure(read_questions()).items():
    print(f"{name:48} {found.share:5.3f}  of {found.questions}")
