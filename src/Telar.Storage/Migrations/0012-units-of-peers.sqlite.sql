-- On whose behalf a subject answered, where the instrument asks that. Two units never stand in one group.
ALTER TABLE benchmark_peer ADD COLUMN unit TEXT;
