/** The core's runtime: none. Whatever would need the managed heap does not compile. */
import "./forbid";
