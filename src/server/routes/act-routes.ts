import type { FastifyInstance, FastifyRequest } from "fastify";
import { actState, actSummary } from "../act-view.ts";
import type { ActChange, ActState, Decision, RedactRequest } from "../contract.ts";
import type { DeskAct } from "../desk-act.ts";
import { SCHEMAS } from "../schemas.ts";
import { type ServerContext, viewingOf } from "../server-context.ts";

interface Params {
  readonly act: string;
}

/** Acts: how they stand, what is settled and decided, and what is done with them. */
export function actRoutes(app: FastifyInstance, context: ServerContext): void {
  const { desk } = context;
  const schema = { params: SCHEMAS.actParams };
  const stateOf = (act: DeskAct, request: FastifyRequest): ActState => actState(act, viewingOf(request, context));

  app.get("/api/acts", async () => desk.acts.map(actSummary));
  app.get<{ Params: Params }>("/api/acts/:act", { schema }, async (request) =>
    stateOf(desk.act(request.params.act), request),
  );
  app.delete<{ Params: Params }>("/api/acts/:act", { schema }, async (request) => {
    await desk.remove(desk.act(request.params.act));
    return {};
  });

  /** A change that answers with the state after it. */
  const change = <Body>(
    method: "POST" | "PATCH",
    path: string,
    body: object | null,
    work: (act: DeskAct, body: Body) => Promise<void> | void,
  ): void => {
    app.route<{ Params: Params }>({
      method,
      url: `/api/acts/:act${path}`,
      schema: body === null ? schema : { ...schema, body },
      handler: async (request) => {
        const act = desk.act(request.params.act);
        await work(act, request.body as Body);
        return stateOf(act, request);
      },
    });
  };
  change<ActChange>("PATCH", "", SCHEMAS.act, (act, settings) => act.change(settings));
  change<readonly Decision[]>("POST", "/decisions", SCHEMAS.decisions, (act, decisions) => act.decide(decisions));
  change("POST", "/undo", null, (act) => act.undo());
  change("POST", "/redo", null, (act) => act.redo());
  change("POST", "/check", null, (act) => act.examine());
  change("POST", "/cancel", null, (act) => act.cancel());

  app.post<{ Params: Params; Body: RedactRequest }>(
    "/api/acts/:act/redact",
    { schema: { ...schema, body: SCHEMAS.redact } },
    async (request, reply) => {
      const act = desk.act(request.params.act);
      act.redact(request.body);
      reply.status(202);
      return stateOf(act, request);
    },
  );
}
