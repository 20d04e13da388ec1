-- What the services keep to, kept by the database as well.

ALTER TABLE "User"
  ADD CONSTRAINT "User_auth_version" CHECK ("authVersion" >= 1),
  ADD CONSTRAINT "User_confirmed_needs_email" CHECK ("emailConfirmedAt" IS NULL OR "email" IS NOT NULL),
  ADD CONSTRAINT "User_only_guests_merge" CHECK ("mergedIntoId" IS NULL OR ("email" IS NULL AND "mergedIntoId" <> "id")),
  ADD CONSTRAINT "User_zone_length" CHECK (char_length("timeZone") BETWEEN 1 AND 64);

ALTER TABLE "LoginToken"
  ADD CONSTRAINT "LoginToken_confirm_has_account" CHECK ("purpose" <> 'confirm' OR "payload" IS NOT NULL);

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_zone_length" CHECK (char_length("scheduledZone") BETWEEN 1 AND 64);

ALTER TABLE "Problem"
  ADD CONSTRAINT "Problem_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Problem_slug_length" CHECK (char_length("slug") BETWEEN 1 AND 64);

-- A seat that one person holds has a link for one; only observers are many.
ALTER TABLE "Invite"
  ADD CONSTRAINT "Invite_seats_by_seat" CHECK ("seat" = 'observer' OR "seats" = 1),
  ADD CONSTRAINT "Invite_replaced_frees_nobody" CHECK ("revokedAt" IS NULL OR "freesUserId" IS NULL);

ALTER TABLE "RoundEvent"
  ADD CONSTRAINT "RoundEvent_bounds" CHECK ("elapsedMs" >= 0);

ALTER TABLE "Scorecard"
  ADD CONSTRAINT "Scorecard_rubric_version" CHECK ("rubricVersion" >= 1);

ALTER TABLE "Score"
  ADD CONSTRAINT "Score_dimension_length" CHECK (char_length("dimension") BETWEEN 1 AND 32);

ALTER TABLE "PrivateNote"
  ADD CONSTRAINT "PrivateNote_id_length" CHECK (char_length("id") BETWEEN 16 AND 64);

-- Rows of the log go only with their round: by the time the cascade reaches them, it is gone.
CREATE FUNCTION "refuse_thinning"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Round" WHERE "id" = OLD."roundId") THEN
    RAISE EXCEPTION 'the update log is append-only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "DocumentUpdate_no_delete" BEFORE DELETE ON "DocumentUpdate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_thinning"();
CREATE TRIGGER "DocumentUpdate_no_truncate" BEFORE TRUNCATE ON "DocumentUpdate"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
