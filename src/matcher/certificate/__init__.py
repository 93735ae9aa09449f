"""Proof that ordinary applicants lose no place to the scheme's plan."""

from matcher.certificate.certificate import certificate
from matcher.certificate.check import Doubt, check_certificate
from matcher.certificate.evidence import Certificate
from matcher.certificate.text import certificate_text

__all__ = [
    "Certificate",
    "Doubt",
    "certificate",
    "certificate_text",
    "check_certificate",
]
