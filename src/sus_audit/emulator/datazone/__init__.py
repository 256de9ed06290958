"""The DataZone backend: state in, modelled answers out."""
