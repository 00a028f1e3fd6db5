"""What tests of more than one room use: the loopback Discord, and hypothesis without a clock."""

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.loopback.fixtures"]

# A busy machine is no reason to fail.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
