"""Estates: organizations written in compact YAML, and generated ones, as the plain data that the emulator serves."""

from sus_audit.emulator.estate.files import expected, load, moment, patch_names, undecided
from sus_audit.emulator.estate.generate import business_units, generate

__all__ = ["business_units", "expected", "generate", "load", "moment", "patch_names", "undecided"]
