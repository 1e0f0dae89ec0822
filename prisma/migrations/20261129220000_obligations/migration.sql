-- Which disclosure rules apply to an incident, and the milestones that such rules start from.

ALTER TABLE "incidents" ADD COLUMN "obligations" JSONB;

ALTER TABLE "events" DROP CONSTRAINT "events_milestone_check";
ALTER TABLE "events" ADD CONSTRAINT "events_milestone_check" CHECK ("milestone" IN (
    'first-access', 'last-access', 'suspected', 'detected', 'became-aware', 'contained', 'eradicated', 'recovered',
    'determined-breach', 'determined-notifiable', 'determined-material', 'classified-major', 'ransom-paid',
    'law-enforcement-notified', 'regulator-notified', 'customers-notified',
    'initial-report-filed', 'intermediate-report-filed', 'final-report-filed', 'filed'
));

GRANT UPDATE ("obligations") ON "incidents" TO onset_app;
