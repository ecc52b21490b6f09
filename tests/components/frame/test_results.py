"""What is found stands in groups, each thing with the address where it stands."""

from components.frame.results import GROUPS, groups


def by_name(data, query):
    return {group.name: group for group in groups(data, query)}


def test_each_group_leads_to_pages_that_exist(real):
    found = by_name(real, "stagediscriminatie")
    assert found["Aanpakken"].links[0].title == "Stagediscriminatie tegengaan"
    assert found["Voorbeelden"].links[0].address.startswith("/voorbeelden?voorbeeld=")
    assert found["Voorbeelden"].more == "/voorbeelden?zoek=stagediscriminatie"
    assert found["Voorbeelden"].past > 0
    assert found["Landelijke acties"].links[0].address.startswith("/landelijk?doel=")


def test_amounts_and_budgets_are_one_group(real):
    links = by_name(real, "kosten")["Bedragen"].links
    assert links[0].address.startswith("/begroting?bedrag=")
    budgets = by_name(real, "werkagenda investeringen")["Bedragen"].links
    assert "/begroting?begroting=werkagenda-2022-2028" in [link.address for link in budgets]


def test_a_town_is_found_beside_the_subject(real):
    found = by_name(real, "stages in Deventer")
    assert found["Gemeenten"].links[0].address == "/uw-gemeente?code=GM0150"
    assert found["Voorbeelden"].without == ("deventer",)


def test_groups_keep_their_order_and_nothing_gives_no_group(real):
    names = [group.name for group in groups(real, "stage tekort")]
    assert names == [name for name in GROUPS if name in names]
    assert groups(real, "xqzwv") == []
    assert groups(real, "") == []
