package dev.integrationhub.ingress.verify;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;

class StandardKeyTest {
    private static final byte[] BODY = Signer.utf8("{\"type\":\"order.paid\"}");

    @Test
    void takesASignatureOfAPrivateKey() throws GeneralSecurityException {
        KeyPair pair = pair();
        InboundRequest request = request("v1," + "A".repeat(43) + "= v1a," + signature(pair, BODY));
        Hub.with(publicKey(pair)).takes(Verifications.of("standard-webhooks"), request, 1L);
        Hub.with("whsec_AAAA", publicKey(pair)).takes(Verifications.of("standard-webhooks"), request, 1L);
        Hub.with(publicKey(pair()), publicKey(pair)).takes(Verifications.of("standard-webhooks"), request, 1L);
    }

    @Test
    void refusesASignatureOfAnotherKeyOrBody() throws GeneralSecurityException {
        KeyPair pair = pair();
        Hub.with(publicKey(pair()))
                .refuses(
                        Verifications.of("standard-webhooks"),
                        request("v1a," + signature(pair, BODY)),
                        Refusal.SIGNATURE_MISMATCH);
        Hub.with(publicKey(pair))
                .refuses(
                        Verifications.of("standard-webhooks"),
                        request("v1a," + signature(pair, new byte[0])),
                        Refusal.SIGNATURE_MISMATCH);
        for (String nonsense :
                new String[] {"v1a,AAAA", "v1a," + "A".repeat(86) + "==", "v1a," + "_".repeat(85) + "w"}) {
            Hub.with(publicKey(pair))
                    .refuses(Verifications.of("standard-webhooks"), request(nonsense), Refusal.SIGNATURE_MISMATCH);
        }
    }

    /** Whoever has the public key could else make an HMAC with it. */
    @Test
    void takesNoHmacUnderAPublicKey() throws GeneralSecurityException {
        KeyPair pair = pair();
        byte[] raw = Base64.getDecoder().decode(publicKey(pair).substring("whpk_".length()));
        String signature = "v1," + Signer.base64(raw, Signer.joined("msg_1." + Hub.NOW + ".", BODY));
        Hub.with(publicKey(pair))
                .refuses(Verifications.of("standard-webhooks"), request(signature), Refusal.SIGNATURE_MISMATCH);
    }

    @Test
    void cannotUseWhatIsNoKey() {
        for (String secret : new String[] {
            "whsk_" + "A".repeat(86) + "==",
            "whpk_AAAA",
            "whpk_",
            "whsec_",
            "whsec_not base64",
            "whsec_AAAA\n",
            "whsec_AAAAA",
            "äöü"
        }) {
            Hub.with(secret)
                    .refuses(
                            Verifications.of("standard-webhooks"),
                            request("v1," + "A".repeat(43) + "="),
                            Refusal.SECRET_UNUSABLE);
        }
    }

    @Test
    void triesNoMoreSignaturesThanSomebodyWouldSend() {
        InboundRequest request = request("v1,AAAA ".repeat(33));
        Hub.with("whsec_AAAA").refuses(Verifications.of("standard-webhooks"), request, Refusal.SIGNATURE_MALFORMED);
    }

    private static InboundRequest request(String signature) {
        InboundRequest request = Inbound.with(Inbound.post(BODY), "webhook-id", "msg_1");
        request = Inbound.with(request, "webhook-timestamp", String.valueOf(Hub.NOW));
        return Inbound.with(request, "webhook-signature", signature);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String publicKey(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return "whpk_"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static String signature(KeyPair pair, byte[] body) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(Signer.joined("msg_1." + Hub.NOW + ".", body));
        return Base64.getEncoder().encodeToString(signature.sign());
    }
}
