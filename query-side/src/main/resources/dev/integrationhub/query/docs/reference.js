// Everything that would ask another host is off: the page works without the internet and tells nobody that it is read.
Scalar.createApiReference('#app', {
  url: '/v3/api-docs',
  agent: { disabled: true },
  hideClientButton: true,
  mcp: { disabled: true },
  persistAuth: false,
  proxyUrl: '',
  showDeveloperTools: 'never',
  telemetry: false,
  withDefaultFonts: false,
})
