/** What `twilio flex:plugins:build` does, as far as the kit meets it: React is Flex's own, styles go with the script. */
module.exports = {
  mode: 'production',
  entry: './plugin.tsx',
  output: { filename: 'plugin.js' },
  externals: { react: 'React', 'react-dom': 'ReactDOM' },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    extensionAlias: { '.js': ['.tsx', '.ts', '.js'] },
    // React 17 has no `exports`, without which modules do not find it.
    alias: { 'react/jsx-runtime': require.resolve('react/jsx-runtime') },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
};
