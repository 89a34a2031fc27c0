-- A size class is worth as much as the rule that gave it: the harmonised one is kept with its code too.
ALTER TABLE response ADD COLUMN staff_rule TEXT NULL;
