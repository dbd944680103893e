"""Formulas with their names resolved."""

from dataclasses import replace

from kpidocs.formula import Expression, FormulaError, Name, names, parse, resolved
from kpidocs.source.goals.drafts import GoalDraft
from kpidocs.source.goals.variables import Variables
from kpidocs.spelling import shown
from kpidocs.text import Text


def formula(draft: GoalDraft, variables: Variables) -> Expression | None:
    """What a goal is the result of; None if it has no formula or one that cannot be used."""
    text = draft.keys.formula
    if text is None:
        return None
    try:
        tree = parse(text)
    except FormulaError as error:
        at = draft.sheet.inside("formula", error.span)
        draft.report("TGT007", error.text, key="formula", at=at, hint=error.hint)
        return None
    found = {name.name: _variable(draft, name, variables) for name in names(tree)}
    if None in found.values():
        return None
    return resolved(tree, lambda name: replace(name, name=found[name.name] or ""))


def _variable(draft: GoalDraft, name: Name, variables: Variables) -> str | None:
    """The usable variable that a name stands for."""
    variable = variables.find(name.name, draft)
    if variable is None:
        if not variables.may_be_unread(name.name, draft):
            message = Text("There is no goal or assumption {id}.", id=shown(name.name))
            _report(draft, "SRC010", name, message, variables.hint(name.name, draft))
    elif variable == draft.id:
        hint = Text("Let the formula name other goals.")
        _report(draft, "TREE001", name, Text("The goal refers to itself."), hint)
    elif variables.is_usable(variable):
        return variable
    draft.unread.add("formula")
    return None


def _report(draft: GoalDraft, code: str, name: Name, message: Text, hint: Text | None) -> None:
    at = draft.sheet.inside("formula", (name.start, name.end))
    draft.report(code, message, key="formula", at=at, hint=hint)
