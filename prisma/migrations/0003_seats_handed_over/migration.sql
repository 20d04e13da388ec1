-- The zone in which a session was planned, and links that hand a guest's seat over.
ALTER TABLE "Session" ADD COLUMN "scheduledZone" TEXT;
ALTER TABLE "Member" ADD COLUMN "formerUserIds" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Invite" ADD COLUMN "freesUserId" TEXT;
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_freesUserId_fkey" FOREIGN KEY ("freesUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One valid link a seat: a second one made at the same moment is refused.
CREATE UNIQUE INDEX "Invite_one_valid" ON "Invite"("sessionId", "seat") WHERE "revokedAt" IS NULL;
