"""Colours and letters of the pictures."""

from __future__ import annotations

STYLE = """\
.fig{display:block;width:100%;overflow:visible;font:12px/1.2 system-ui,sans-serif;\
font-variant-numeric:tabular-nums;fill:#1a1a1a}
.fig .name{font-size:13px}
.fig .strong{font-weight:600}
.fig .muted{fill:#595959}
.fig .end{text-anchor:end}
.fig .mid{text-anchor:middle}
.fig .on{fill:#fff}
.fig .halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.fig .worst-text{fill:#a33f00;font-weight:600}
.fig .track{fill:#f1f3f5;stroke:#767d85}
.fig .axis{stroke:#c9ced4}
.fig .tick{stroke:#1a1a1a;stroke-width:2}
.fig .hatch{stroke:#767d85;stroke-width:2}
.fig .hatched{stroke:#767d85}
.fig .reserved{fill:#c9ced4;stroke:#767d85}
.fig .good,.fig .pathway,.fig .first{fill:#0b4f80;stroke:#0b4f80}
.fig .second{fill:#2f78b3;stroke:#2f78b3}
.fig .third{fill:#9cc4e4;stroke:#2f78b3}
.fig .later{fill:#dcebf7;stroke:#2f78b3}
.fig .beyond,.fig .work{fill:#1b8467;stroke:#1b8467}
.fig .other{fill:#a864a1;stroke:#a864a1}
.fig .worst,.fig .over{fill:#b94700;stroke:#b94700}
.fig .unplaced{fill:#fff;stroke:#b94700}
.fig .school{fill:#0b4f80;stroke:#0b4f80}
.fig .practice{fill:#fff;stroke:#b86e00}
.fig .summer{fill:#b86e00;stroke:#b86e00}
.fig .apprenticeship{fill:#7cc2ad;stroke:#1b8467}
.fig .job,.fig .course{fill:#fff;stroke:#8e4a86}
.fig .heat0{fill:#fff;stroke:#767d85}
.fig .heat1{fill:#dcebf7;stroke:#767d85}
.fig .heat2{fill:#9cc4e4;stroke:#767d85}
.fig .heat3{fill:#2f78b3;stroke:#767d85}
.fig .heat4{fill:#0b4f80;stroke:#767d85}
.fig .flow{fill-opacity:.3;stroke-opacity:.5;stroke-width:.5px;\
vector-effect:non-scaling-stroke}
.fig .flow.unplaced{fill:#b94700}
.fig .unknown{fill:none;stroke:#8a9098;stroke-dasharray:2 4;\
vector-effect:non-scaling-stroke}
"""
"""What a page must hold once for its figures: light, and legible in print.

Text has a contrast of 4.5 to 1 at least and every mark, or the line around it, one of
3 to 1. Blues from dark to light stand for an order; no colour says what no text does.
"""
