"""``python -m matcher.service``: run the service, with a token from the environment."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Sequence

from matcher.service import NotLocalError, bearer, serve
from matcher.service.process import TOKEN_VARIABLE
from matcher.texts import language_of, word


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the service; 2 if it may not run so."""
    language = language_of(os.environ.get("LANG", ""))
    parser = argparse.ArgumentParser(
        prog="python -m matcher.service", description=word("service_about", language)
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    given = parser.parse_args(arguments)
    token = os.environ.pop(TOKEN_VARIABLE, "")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        serve(given.host, given.port, bearer(token) if token else None)
    except NotLocalError:
        parser.error(word("service_needs_token", language))
    except OSError:
        parser.error(word("service_no_address", language))
    except ValueError:
        parser.error(word("service_short_token", language))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
