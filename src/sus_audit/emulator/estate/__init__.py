"""Estates: organizations written in compact YAML, and generated ones, as the plain data that the emulator serves."""

from sus_audit.emulator.estate.files import expected, load, patch_names
from sus_audit.emulator.estate.generate import generate

__all__ = ["expected", "generate", "load", "patch_names"]
