"""Speed against a floor that is measured in the same run: ``python -m tests.benchmarks [NAME…]``."""
