"""A stand-in for integ-core: answers every handler with what it got, and offers an OpenAPI document for `sofa`."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SPEC = {
    "openapi": "3.0.3",
    "info": {"title": "sofa", "version": "1.0.0"},
    "paths": {
        "/sofa/create-order": {
            "post": {
                "operationId": "createOrder",
                "summary": "Creates an order",
                "requestBody": {"content": {"application/json": {"schema": {
                    "type": "object",
                    "properties": {"currency": {"type": "string", "default": "EUR"}, "amount": {"type": "number"}},
                }}}},
                "responses": {"200": {"description": "The order"}},
            }
        },
        "/sofa/cancel-order": {"post": {"responses": {"200": {"description": "Cancelled"}}}},
    },
}


class IntegCore(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/sofa/openapi.json":
            self.answer(200, SPEC)
        else:
            self.answer(404, {"success": False, "error": "nothing here"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(200, {"success": True, "path": self.path, "received": json.loads(body or b"null")})

    def answer(self, status, document):
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", 8787), IntegCore).serve_forever()
