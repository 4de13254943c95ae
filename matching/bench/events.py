#!/usr/bin/env python3
"""Events for `yui match replay`, one JSON object a line, on standard output.

    events.py CITY.json PLAN.json COUNT SEED

Of a hundred events five bring a need like one that is there; of the others half are cancellations of what the plan
gave, a third sign-ups of people like those who are there, the rest drop-outs. The same arguments, the same events.
"""
import json
import random
import sys


class Town:
    """What events may speak of."""

    def __init__(self, city, plan, seed):
        self.dice = random.Random(seed)
        self.people = city["volunteers"]
        self.shifts = city["shifts"]
        self.held = [(one["volunteer"], one["role"]) for one in plan["assignments"]]
        self.dice.shuffle(self.held)
        self.gone = set()
        self.number = 0

    def fresh(self, kind):
        self.number += 1
        return f"{kind}-new-{self.number}"

    def need(self):
        shift = dict(self.dice.choice(self.shifts), id=self.fresh("s"))
        shift["roles"] = [dict(role, id=self.fresh("r")) for role in shift["roles"]]
        return {"event": "add_need", "shift": shift}

    def sign_up(self):
        return {"event": "sign_up", "volunteer": dict(self.dice.choice(self.people), id=self.fresh("v"))}

    def holder(self):
        while True:
            volunteer, role = self.held.pop()
            if volunteer not in self.gone:
                return volunteer, role

    def drop_out(self):
        volunteer, _ = self.holder()
        self.gone.add(volunteer)
        return {"event": "drop_out", "volunteer": volunteer}

    def cancel(self):
        volunteer, role = self.holder()
        return {"event": "cancel", "volunteer": volunteer, "role": role}

    def event(self):
        if self.dice.random() < 0.05:
            return self.need()
        kind = self.dice.random()
        return self.sign_up() if kind < 0.35 else self.drop_out() if kind < 0.5 else self.cancel()


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as city, open(sys.argv[2], encoding="utf-8") as plan:
        town = Town(json.load(city), json.load(plan), int(sys.argv[4]))
    for _ in range(int(sys.argv[3])):
        print(json.dumps(town.event(), ensure_ascii=False))


if __name__ == "__main__":
    main()
