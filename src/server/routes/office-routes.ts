import type { FastifyInstance } from "fastify";
import { choices } from "../choices.ts";
import type { Settings, SettingsChange } from "../contract.ts";
import { SCHEMAS } from "../schemas.ts";
import { langOf, type ServerContext, viewingOf } from "../server-context.ts";
import { settingsView } from "../settings-view.ts";

/** What can be chosen from, and what the office settles for all its acts. */
export function officeRoutes(app: FastifyInstance, context: ServerContext): void {
  const { engine, desk, settings, catalog } = context;
  app.get("/api/choices", async (request) => choices(context, viewingOf(request, context)));
  app.get("/api/settings", async (request): Promise<Settings> => settingsView(settings, viewingOf(request, context)));
  app.put<{ Body: SettingsChange }>(
    "/api/settings",
    { schema: { body: SCHEMAS.settings } },
    async (request): Promise<Settings> => {
      await settings.change(request.body, catalog, langOf(request, context));
      engine.settle(settings.content);
      await Promise.all(desk.acts.map((act) => act.rejudge()));
      return settingsView(settings, viewingOf(request, context));
    },
  );
}
