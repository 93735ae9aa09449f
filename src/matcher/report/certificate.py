"""The certificate as a page that can be read and signed."""

from __future__ import annotations

from matcher.certificate.evidence import Certificate
from matcher.texts import Language, word


def certificate_page(certificate: Certificate, language: Language = "en") -> str:
    """The certificate in words: the answer, where it fails, the numbers, the hashes.

    Examples
    --------
    >>> from matcher.certificate import certificate
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> page = certificate_page(certificate(problem, solve(problem)), "en")
    >>> page.splitlines()[0]
    'Certificate: does the plan displace ordinary applicants?'
    """

    def said(key: str, **details: object) -> str:
        return word(f"certificate_{key}", language).format(**details)

    cells, standing = certificate.cells, certificate.standing
    lines = [said("title"), "", *certificate_answer(certificate, language)]
    lines.append("")
    lines += ["  " + said("cell", **cell.model_dump()) for cell in cells]
    for use in standing:
        of = word(f"of_{use.of}", language)
        lines.append("  " + said("standing", **(use.model_dump() | {"of": of})))
    hashes = said(
        "hashes",
        problem=certificate.problem_hash,
        policy=certificate.policy_hash,
        plan=certificate.plan_hash,
    )
    lines += ["", said("method"), "", hashes, "", said("signature")]
    return "\n".join(lines) + "\n"


def certificate_answer(certificate: Certificate, language: Language) -> list[str]:
    """Whether it holds, and where the plan uses what ordinary people need."""

    def said(key: str, **details: object) -> str:
        return word(f"certificate_{key}", language).format(**details)

    cells = certificate.cells
    lines = [
        said(
            "holds" if certificate.holds else "fails",
            applicants=sum(one.applicants for one in cells),
            alone=sum(one.alone for one in cells),
            beside=sum(one.beside for one in cells),
        )
    ]
    for one in certificate.displaced:
        of = word(f"of_{one.of}", language)
        lines.append("  " + said("displaced", **(one.model_dump() | {"of": of})))
    if certificate.displaced:
        lines.append(said("restores"))
    return lines
