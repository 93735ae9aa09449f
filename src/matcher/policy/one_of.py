"""A field for one of the classes this library ships, or an object from outside."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class OneOf:
    """Says which class a document names by its tag; other objects pass as they are.

    Parameters
    ----------
    classes
        A union of models.
    tag
        The field that tells them apart.
    """

    def __init__(self, classes: Any, tag: str) -> None:
        self._known = Annotated[classes, Field(discriminator=tag)]

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def named_or_given(
            value: object, named: core_schema.ValidatorFunctionWrapHandler
        ) -> object:
            return value if isinstance(value, source) else named(value)

        return core_schema.no_info_wrap_validator_function(
            named_or_given,
            handler.generate_schema(self._known),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, _: value.model_dump(mode="json")
            ),
        )
