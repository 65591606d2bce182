"""Checks the result of the three-step test: the verdict it must have, and that its books balance."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    result = json.load(file)
count = result["counts"]

EXPECTED = {
    "the verdict is INCONCLUSIVE": result["verdict"] == "INCONCLUSIVE",
    "5000 messages are planned": count["planned"] == 5000,
    "planned = attempted + skipped": count["planned"] == count["attempted"] + count["skipped"],
    "attempted = accepted + rejected + unanswered": count["attempted"]
    == count["accepted"] + count["rejected"] + count["unanswered"],
    "accepted = delivered + failed + expired + pending": count["accepted"]
    == count["delivered"] + count["failed"] + count["expired"] + count["pending"],
    "days add up": sum(day["attempted"] for day in result["days"]) == count["attempted"],
    "operators add up": sum(operator["attempted"] for operator in result["operators"]) == count["attempted"],
}

broken = [rule for rule, holds in EXPECTED.items() if not holds]
if broken:
    sys.exit(f"{sys.argv[1]}: does not hold: {'; '.join(broken)}")
print(f"{len(EXPECTED)} facts of result.json hold, {count['delivered']} of {count['attempted']} delivered")
