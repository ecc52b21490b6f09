"""What is open while this site can be reached by everyone: told at the start and on /gezond."""

from __future__ import annotations

import os
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

from components.address.links import THIS_MACHINE

HOSTS, FRAMES, ADDRESS = "MBO_HOSTS", "MBO_INSLUITEN", "MBO_ADRES"
UNSAID = {
    HOSTS: f"{HOSTS} is leeg: de site antwoordt onder elke naam.",
    FRAMES: f"{FRAMES} is leeg of *: elke site mag onze figuren insluiten.",
}


def warnings() -> list[str]:
    """In Dutch what an administrator has left open; nothing on a machine that serves itself."""
    if not is_public():
        return []
    open_ = {HOSTS: ("",), FRAMES: ("", "*")}
    return [UNSAID[name] for name in UNSAID if os.environ.get(name, "").strip() in open_[name]]


def is_public() -> bool:
    """Whether others can come here: a public address was given, or one to listen on that is."""
    named = urlsplit(os.environ.get(ADDRESS, "")).hostname
    if named:
        return named not in THIS_MACHINE
    listens = st.get_option("server.address")
    if not listens or listens in THIS_MACHINE:
        return False
    try:
        return not ip_address(listens).is_loopback
    except ValueError:
        return True
