/** The core's runtime: none. Code that would need the managed heap does not compile. */
import "./forbid";
