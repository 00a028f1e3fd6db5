"""Fixtures that tests of more than one room use."""

pytest_plugins = ["tests.loopback.fixtures"]
