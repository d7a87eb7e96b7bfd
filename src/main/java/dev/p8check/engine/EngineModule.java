package dev.p8check.engine;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The engine's functions as the ES module exports them; an argument that is no string counts as empty. */
public final class EngineModule {
  private EngineModule() {}

  /** The module has nothing to run; the compiler wants an entry point. */
  public static void main(String[] arguments) {}

  @JSExport
  public static String check(JSObject request) {
    return Engine.check(text(request));
  }

  @JSExport
  public static String explain(JSObject request) {
    return Engine.explain(text(request));
  }

  @JSExport
  public static String createToken(JSObject request) {
    return Engine.createToken(text(request));
  }

  @JSExport
  public static String inspect(JSObject request) {
    return Engine.inspect(text(request));
  }

  @JSExport
  public static String signEs256(JSObject request) {
    return Engine.signEs256(text(request));
  }

  @JSExport
  public static String verifyEs256(JSObject request) {
    return Engine.verifyEs256(text(request));
  }

  @JSExport
  public static String exportAs(JSObject request) {
    return Engine.exportAs(text(request));
  }

  @JSExport
  public static String report(JSObject request) {
    return Engine.report(text(request));
  }

  @JSBody(params = "value", script = "return typeof value === 'string' ? value : '';")
  private static native String text(JSObject value);
}
