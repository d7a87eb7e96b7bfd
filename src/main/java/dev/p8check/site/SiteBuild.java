package dev.p8check.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes the page, its checksum and the hosts' header files; the last step of the build. */
public final class SiteBuild {
  /** The line that the linker puts between two scripts. */
  private static final String BETWEEN_SCRIPTS = "(?m)^/\\* next script \\*/\n";

  private SiteBuild() {}

  /** Arguments: the folder of hand-written files, the linked scripts, the build folder, the version. */
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new SiteException("SiteBuild wants four arguments: WEB-FOLDER SCRIPT BUILD-FOLDER VERSION.");
    }
    try {
      run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(Path web, Path script, Path build, String version) throws IOException {
    String linked = read(script);
    new Capabilities(read(web.resolve("capabilities.txt"))).check(linked);
    Page page = new PageAssembler(name -> read(web.resolve(name)), List.of(linked.split(BETWEEN_SCRIPTS)), version)
        .assemble();
    Map<String, String> headers = ResponseHeaders.of(page.policy());
    Path site = Files.createDirectories(build.resolve("site"));
    Path hosting = Files.createDirectories(build.resolve("hosting"));
    Files.write(site.resolve("index.html"), page.bytes());
    write(site.resolve("SHA256SUMS"),
        HexFormat.of().formatHex(InlineText.sha256(page.bytes())) + "  index.html\n");
    write(site.resolve("_headers"), HostFiles.headersFile(headers));
    write(hosting.resolve("nginx-headers.conf"), HostFiles.nginx(headers));
    write(hosting.resolve("Caddyfile.headers"), HostFiles.caddy(headers));
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Path file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (NoSuchFileException e) {
      throw new SiteException("The build needs " + file + ", which does not exist.");
    } catch (CharacterCodingException e) {
      throw new SiteException(file + " is not UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
