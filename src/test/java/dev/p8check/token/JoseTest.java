package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.testing.NpmPackage;
import dev.p8check.testing.TestKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both directions with jose, the JavaScript library, in Node. */
class JoseTest {
  private static final Path SCRIPT = Path.of("src/test/resources/dev/p8check/token/jose.mjs");
  private static final double NOW = 1_795_000_000;
  private static final String ISSUER = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f5";

  private static Process node;
  private static Writer requests;
  private static BufferedReader answers;

  @BeforeEach
  void start() {
    if (node != null) {
      return;
    }
    Path jose = NpmPackage.file("jose", "jose/dist/webapi/index.js");
    try {
      node = new ProcessBuilder("node", SCRIPT.toString(), jose.toAbsolutePath().toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      NpmPackage.missing("jose", "Node is not installed (" + e.getMessage() + ")");
    }
    requests = node.outputWriter(StandardCharsets.US_ASCII);
    answers = node.inputReader(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void end() {
    if (node != null) {
      node.destroy();
    }
  }

  @Test
  void jose_verifies_every_token_made_here() throws IOException {
    for (int i = 0; i < 50; i++) {
      TestKey key = TestKey.random();
      Credentials set = new Credentials(i % 2 == 0 ? ISSUER : "", "5HDB3C5YBB", key.privatePem(), "",
          i % 2 == 0 ? KeyKind.TEAM : KeyKind.INDIVIDUAL);
      List<String> scope = i % 3 == 0 ? List.of("GET /v1/apps?filter[platform]=IOS") : List.of();
      TokenResult.Made made = assertInstanceOf(
          TokenResult.Made.class, TokenMaker.make(new TokenOrder(set, NOW, 1 + i * 20, scope)));
      assertEquals("=" + made.draft().payload(), ask("verify", key.publicJwk(), made.token()));
    }
  }

  @Test
  void what_jose_signs_is_taken_apart_without_an_error() throws IOException {
    for (int i = 0; i < 50; i++) {
      TestKey key = TestKey.random();
      String token = ask("sign", key.privateJwk(), "{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}",
          "{\"iss\":\"" + ISSUER + "\",\"iat\":1795000000,\"exp\":1795000600,\"aud\":\"appstoreconnect-v1\"}")
              .substring(1);
      TokenReport report = TokenInspection.inspect(new TokenQuestion(token, NOW, Credentials.NONE, key.publicJwk()));
      assertEquals(Verdict.VALID, report.verdict());
      assertEquals(SignatureState.VERIFIED, report.signature());
    }
  }

  private static String ask(String verb, String... parts) throws IOException {
    StringBuilder line = new StringBuilder(verb);
    for (String part : parts) {
      line.append(' ').append(TestKey.base64Url(TestKey.utf8(part)));
    }
    requests.write(line.append('\n').toString());
    requests.flush();
    return answers.readLine();
  }
}
