"""Text as letters for an address, and back."""

from __future__ import annotations

import base64
import binascii
import zlib

# Proxies accept an address of 8 kB; this leaves room for the rest of it.
ADDRESS_BYTES = 6_000


def pack(text: str) -> str:
    """The text as letters that may stand in an address; "" for no text."""
    if not text:
        return ""
    packed = zlib.compress(text.encode("utf-8"), 9)
    return base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def unpack(letters: str, most_bytes: int) -> str:
    """The text in letters of `pack`; raises ValueError for anything else."""
    try:
        packed = base64.b64decode(
            letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True
        )
        # A few bytes can unpack to gigabytes: stop reading in time.
        return zlib.decompressobj().decompress(packed, most_bytes + 1).decode("utf-8")
    except (binascii.Error, zlib.error) as error:
        raise ValueError(str(error)) from error


def fits_address(letters: str) -> bool:
    """Whether letters of `pack` may stand in the address."""
    return len(letters) <= ADDRESS_BYTES
