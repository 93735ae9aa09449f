"""Proof that ordinary applicants lose no place to the scheme's plan."""

from matcher.certificate.certificate import certificate
from matcher.certificate.check import Doubt, check_certificate
from matcher.certificate.evidence import Certificate

__all__ = [
    "Certificate",
    "Doubt",
    "certificate",
    "check_certificate",
]
