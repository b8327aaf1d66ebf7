import { bindAll } from "./generated/bindings";
export function boot(): void { bindAll(); }
