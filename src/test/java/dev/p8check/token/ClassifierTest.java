package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.jws.CompactJws;
import dev.p8check.jws.JsonPart;
import dev.p8check.jws.JwsException;
import dev.p8check.testing.TestKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final String UUID = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final String KID = "{'alg':'ES256','kid':'5HDB3C5YBA','typ':'JWT'}";
  private static final String ASC = "'aud':'appstoreconnect-v1'";

  @Test
  void the_audience_of_app_store_connect_with_an_issuer_is_a_team_key() {
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "'," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "','aud':['x','appstoreconnect-v1']}");
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "','sub':'user'," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, KID, "{" + ASC + "}");
  }

  @Test
  void a_subject_without_an_issuer_is_an_individual_key() {
    assertKind(TokenKind.ASC_INDIVIDUAL, KID, "{'sub':'user'," + ASC + "}");
    assertKind(TokenKind.ASC_INDIVIDUAL, KID, "{'sub':'users'," + ASC + "}");
    for (String empty : new String[] {"''", "null"}) {
      assertKind(TokenKind.ASC_INDIVIDUAL, KID, "{'iss':" + empty + ",'sub':'user'," + ASC + "}");
      assertKind(TokenKind.ASC_TEAM, KID, "{'iss':" + empty + ",'sub':'x'," + ASC + "}");
    }
    assertKind(TokenKind.ASC_INDIVIDUAL, KID, "{'sub':'user','aud':'else'}");
    assertKind(TokenKind.OTHER, KID, "{'sub':'User','aud':'else'}");
  }

  @Test
  void other_services_share_the_audience_of_app_store_connect() {
    assertKind(TokenKind.APP_STORE_SERVER, KID, "{'iss':'" + UUID + "','bid':'com.example'," + ASC + "}");
    assertKind(TokenKind.MARKETPLACE, KID, "{'iss':'" + UUID + "','pid':1," + ASC + "}");
    assertKind(TokenKind.MARKETPLACE, "{}", "{'iss':123," + ASC + "}");
    assertKind(TokenKind.MARKETPLACE, "{}", "{'iss':'123'," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'123'," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, "{}", "{'iss':''," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, "{}", "{'iss':'12a'," + ASC + "}");
  }

  @Test
  void a_scope_of_the_notary_api_is_a_notary_token() {
    assertKind(TokenKind.NOTARY, KID,
        "{'iss':'" + UUID + "','scope':['GET /v1/apps','POST /notary/v2/submissions']," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "','scope':['GET /v1/notary/',1]," + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "','scope':'GET /notary/v2/submissions'," + ASC + "}");
    assertTrue(Classifier.isNotary("/notary/v2"));
    assertFalse(Classifier.isNotary("GET /notaryx"));
  }

  @Test
  void an_audience_of_its_own_names_the_service() {
    assertKind(TokenKind.ENTERPRISE, KID,
        "{'iss':'" + UUID + "','aud':['apple-developer-enterprise-v1','appstoreconnect-v1']}");
    for (String audience : new String[] {"promotional-offer", "introductory-offer-eligibility",
        "advanced-commerce-api"}) {
      assertKind(TokenKind.APP_STORE_SERVER, KID, "{'iss':'" + UUID + "','aud':'" + audience + "'}");
    }
    assertKind(TokenKind.SIGN_IN_WITH_APPLE, KID, "{'iss':'ABCDE12345','aud':'https://appleid.apple.com'}");
    assertKind(TokenKind.BUSINESS_OR_SCHOOL_MANAGER, KID, "{'aud':'https://account.apple.com/auth/oauth2/v2/token'}");
    assertKind(TokenKind.BUSINESS_OR_SCHOOL_MANAGER, KID, "{'sub':'BUSINESSAPI.1'}");
    assertKind(TokenKind.BUSINESS_OR_SCHOOL_MANAGER, KID, "{'iss':'SCHOOLAPI.1','aud':'https://appleid.apple.com'}");
    assertKind(TokenKind.APPLE_ADS, KID, "{'sub':'SEARCHADS.1','aud':'https://appleid.apple.com'}");
    assertKind(TokenKind.OTHER, KID, "{'aud':['x','https://appleid.apple.com']}");
  }

  @Test
  void what_apple_signs_is_told_before_all_else() {
    assertKind(TokenKind.APPLE_SIGNED, "{'x5c':['MIIB']}", "{'iss':'" + UUID + "'," + ASC + "}");
    assertKind(TokenKind.APPLE_SIGNED, KID, "{'iss':'https://appleid.apple.com'," + ASC + "}");
    assertKind(TokenKind.WEATHERKIT, "{'id':'ABCDE12345.com.example'}", "{" + ASC + "}");
    assertKind(TokenKind.ASC_TEAM, "{'id':'.com'}", "{" + ASC + "}");
  }

  @Test
  void a_team_id_without_an_audience_is_told_by_what_else_it_says() {
    String team = "{'iss':'ABCDE12345','iat':1";
    assertKind(TokenKind.APNS, KID, team + "}");
    assertKind(TokenKind.MUSICKIT, KID, team + ",'exp':2,'origin':['a']}");
    assertKind(TokenKind.MAPKIT, "{'alg':'ES256','kid':'5HDB3C5YBA'}", team + ",'exp':2,'origin':'a'}");
    assertKind(TokenKind.MAPKIT, KID.replace("JWT", "jWt"), team + ",'exp':2}");
    assertKind(TokenKind.MUSICKIT, "{'alg':'ES256','kid':'5HDB3C5YBA'}", team + ",'exp':2}");
    assertKind(TokenKind.OTHER, KID, "{'iss':'abcde12345','iat':1}");
    assertKind(TokenKind.OTHER, KID, team + ",'aud':'else'}");
  }

  @Test
  void ids_of_app_store_connect_with_another_audience_are_its_tokens_even_when_swapped() {
    assertKind(TokenKind.ASC_TEAM, KID, "{'iss':'" + UUID + "','aud':'appstoreconnect'}");
    assertKind(TokenKind.ASC_TEAM, "{'kid':'" + UUID + "'}", "{'iss':'5HDB3C5YBA'}");
    assertKind(TokenKind.OTHER, "{'kid':'" + UUID + "'}", "{'iss':'me'}");
  }

  @Test
  void a_part_that_is_no_json_says_nothing() {
    ParsedToken token = new ParsedToken(null, null, Optional.empty(), Optional.empty());
    assertEquals(TokenKind.OTHER, Classifier.classify(token));
  }

  private static void assertKind(TokenKind kind, String header, String claims) {
    CompactJws jws = new CompactJws(base64Url(header), base64Url(claims), "");
    try {
      ParsedToken token = new ParsedToken(
          jws, jws, Optional.of(JsonPart.read(jws.header())), Optional.of(JsonPart.read(jws.payload())));
      assertEquals(kind, Classifier.classify(token), header + " " + claims);
    } catch (JwsException e) {
      throw new AssertionError(e);
    }
  }

  private static String base64Url(String json) {
    return TestKey.base64Url(TestKey.utf8(json.replace('\'', '"')));
  }
}
