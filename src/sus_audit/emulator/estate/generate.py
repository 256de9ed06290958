"""x"""
from typing import Any
def generate(**k: Any) -> Any:
    """x"""
