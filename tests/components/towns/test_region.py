"""The regions of a municipality: who takes part, counted from the table of all municipalities."""

from components.towns.region import region_sentence, region_towns


def test_the_sentence_names_both_regions_and_counts_who_takes_part(real):
    assert region_sentence(real, "GM0150") == (
        "Deventer hoort bij arbeidsmarktregio Veluwe Stedendriehoek (twaalf gemeenten, "
        "16.610 mbo-studenten) en RMC-regio Stedendriehoek (zeven gemeenten)."
    )
    rows = region_towns(real, "GM0150")
    work = rows.loc[rows["arbeidsmarktregio"] == "Veluwe Stedendriehoek"]
    assert (len(work), int(work["mbo_studenten"].sum())) == (12, 16_610)
