// The SDK's constants are called Channels, and so is this namespace.
global using ChannelIds = Microsoft.Bot.Connector.Channels;
