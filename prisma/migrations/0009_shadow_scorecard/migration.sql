-- AlterTable
ALTER TABLE "Scorecard" ADD COLUMN     "handedInAt" TIMESTAMP(3),
ADD COLUMN     "isShadow" BOOLEAN NOT NULL DEFAULT false;

-- What the schema language cannot say.

ALTER TABLE "Scorecard"
  ADD CONSTRAINT "Scorecard_shadows_hand_in" CHECK ("isShadow" OR "handedInAt" IS NULL);

ALTER TABLE "Invite" DROP CONSTRAINT "Invite_seats_by_seat";
ALTER TABLE "Invite"
  ADD CONSTRAINT "Invite_seats_by_seat" CHECK ("seat" IN ('observer', 'shadow') OR "seats" = 1);
