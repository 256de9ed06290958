"""An AWS emulator: moto, plus DataZone, plus the authorization and the failures that auditors meet."""
