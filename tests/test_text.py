from kpidocs.text import Text


def test_sentences_with_the_same_wording_and_values_are_the_same() -> None:
    one = Text("{n} goals of {plan}", n=3, plan="sales")
    assert one == Text("{n} goals of {plan}", plan="sales", n=3)
    assert len({one, Text("{n} goals of {plan}", n=3, plan="sales")}) == 1
    assert one != Text("{n} goals of {plan}", n=4, plan="sales")
    assert one != "3 goals of sales"


def test_a_count_decides_between_wordings() -> None:
    assert Text.plural("{n} goal", "{n} goals", n=1) != Text("{n} goal", n=1)


def test_a_sentence_shows_its_wording_and_values_to_programmers() -> None:
    assert repr(Text("Give {fact}.", fact="a")) == "Text('Give {fact}.', {'fact': 'a'})"
