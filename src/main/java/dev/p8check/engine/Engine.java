package dev.p8check.engine;
import org.teavm.jso.JSExport;
public final class Engine {
  private Engine() {}
  public static void main(String[] a) {}
  @JSExport public static String check(String request) { return "{}" + request.length(); }
}
