import { useClerk } from "./clerk.ts";

useClerk();

// One file, so that one server and one browser serve all of it.
import "./journeys.part.ts";
import "./keyboard.part.ts";
import "./place.part.ts";
import "./hostile.part.ts";
import "./long-document.part.ts";
import "./accessibility.part.ts";
