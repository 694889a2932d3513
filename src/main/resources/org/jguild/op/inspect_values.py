"""Defaults of flags as JSON can hold them."""

import enum
import shlex


def plain(value):
    """Returns a default as JSON can hold it; an object without a stable text has none."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, (int, float)):
        return value
    text = str(value)
    return None if text.startswith("<") or " at 0x" in text else text


def split_words(values):
    return " ".join(shlex.quote(v if isinstance(v, str) else str(v)) for v in values)
