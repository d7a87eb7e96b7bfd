package dev.p8check.token;

import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.Shapes;
import dev.p8check.check.Verdict;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.JsonPart;
import java.util.List;
import java.util.Optional;

/** Takes a token apart: what it says, whose it is, whether Apple will take it, and who signed it. */
public final class TokenInspection {
  /** No server takes so long a header, nor does Apple sign so long a notification; keeps hostile text cheap. */
  static final int MAX_LENGTH = 16_384;

  /** Longer than any command or piece of a log that a token is copied with; answered at once. */
  static final int MAX_TEXT = 65_536;

  private final TokenQuestion question;
  private final TokenText text;
  private final TokenFindings out;

  private TokenInspection(TokenQuestion question) {
    this.question = question;
    this.text = TokenUnwrapper.unwrap(question.token());
    this.out = new TokenFindings(text);
  }

  /** Returns everything there is to say about the token; never throws, whatever the text. */
  public static TokenReport inspect(TokenQuestion question) {
    int length = question.token().length();
    return length > MAX_TEXT ? tooLong(length) : new TokenInspection(question).inspect();
  }

  private static TokenReport tooLong(int length) {
    Finding finding = Finding.of(TokenCode.TOKEN_NOT_JWS, Field.TOKEN,
        "The text has " + length + " characters; at most " + MAX_TEXT + " are read.", 0, length);
    return new TokenReport(Verdict.INVALID, TokenKind.OTHER, "", "", "", List.of(), List.of(),
        SignatureState.UNCHECKED, false, List.of(finding));
  }

  private TokenReport inspect() {
    String bare = text.bare();
    if (bare.isEmpty()) {
      return report(Verdict.EMPTY);
    }
    if (bare.length() > MAX_LENGTH) {
      return refuse(TokenCode.TOKEN_NOT_JWS, "It has " + bare.length() + " characters;"
          + " at most " + MAX_LENGTH + " are read, and no server accepts more.");
    }
    if (StrayKey.is(bare)) {
      return refuse(TokenCode.TOKEN_IS_PRIVATE_KEY, "It holds a private key.");
    }
    privateKeyBeside();
    Optional<CompactJws> parts = CompactJws.split(bare);
    if (parts.isEmpty() && TokenShape.lacksSignature(bare)) {
      parts = CompactJws.split(bare + ".");
    }
    if (parts.isEmpty() || TokenShape.isOtherText(parts.get())) {
      return TokenShape.isEncrypted(bare)
          ? refuse(TokenCode.TOKEN_IS_JWE, "It has five parts.")
          : refuse(TokenCode.TOKEN_NOT_JWS, TokenShape.describe(bare));
    }
    return inspect(parts.get());
  }

  private void privateKeyBeside() {
    int at = StrayKey.in(question.token());
    if (at >= 0) {
      out.add(Finding.of(TokenCode.TOKEN_IS_PRIVATE_KEY, Field.TOKEN,
          "A private key begins at character " + (at + 1) + " of the text.", at, at + "-----BEGIN".length()));
    }
  }

  private TokenReport report(Verdict verdict) {
    return new TokenReport(verdict, TokenKind.OTHER, text.bare(), "", "", List.of(), List.of(),
        SignatureState.UNCHECKED, false, out.all());
  }

  private TokenReport refuse(TokenCode code, String seen) {
    out.add(out.whole(code, seen));
    return report(Verdict.INVALID);
  }

  private TokenReport inspect(CompactJws written) {
    CredentialsReport set = CredentialsCheck.check(question.credentials());
    String privateKey = question.credentials().privateKey();
    // In a JSON file the Issuer ID stands beside the key.
    String issuerId = set.fixed().issuerId();
    Quote quote = Quote.hiding(
        written.signature(), Shapes.isUuid(issuerId) ? privateKey.replace(issuerId, "") : privateKey,
        set.fixed().privateKey());
    GivenKeys given = GivenKeys.of(question, set, quote);
    PartReader reader = new PartReader(written, out);
    reader.readEncoding(given.keys(), set.key().map(KeyFacts::d));
    Optional<JsonPart> header = reader.header();
    Optional<JsonPart> payload = reader.payload();
    ParsedToken token = new ParsedToken(written, reader.jws(), header, payload);
    reader.signature(token.alg());
    TokenKind kind = Classifier.classify(token);
    Judgement judgement = new Judgement(token, kind, question, set, quote, out);
    DuplicateRule.judge(judgement);
    HeaderRules.judge(judgement, SignatureRules.sharedSecret(
        token, privateKey, set.fixed().privateKey(), question.publicKey()));
    ServiceRule.judge(judgement);
    IdentityRules.judge(judgement);
    ScopeRules.LongLife longLife = kind.isJudgedAsAppStoreConnect() && payload.isPresent()
        ? ScopeRules.judge(judgement)
        : ScopeRules.LongLife.NO_SCOPE;
    TimeRules.judge(judgement, longLife);
    SignatureRules rules = new SignatureRules(token, out, given, text.withBreaks(written.signatureStart() - 1));
    SignatureState signature = rules.judge(kind);
    ClaimWords words = new ClaimWords(question.now(), kind);
    String headerJson = header.map(JsonPart::json).orElse("");
    String payloadJson = payload.map(JsonPart::json).orElse("");
    return new TokenReport(
        Verdict.of(out.all(), Verdict.VALID), kind, text.bare(), headerJson, payloadJson,
        words.ofHeader(headerJson, token.headerObject()), words.ofPayload(payloadJson, token.payloadObject()),
        signature, rules.isByOtherKey(), out.all());
  }
}
