"""Bytes to a site, whole or not at all: frames, assets, QR codes, writing."""
