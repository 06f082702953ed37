using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Who sends a request: <c>statsigMetadata</c> in every body.</summary>
internal static class SdkMetadata
{
    public const string SdkType = "statsig-generators-dotnet";

    /// <param name="writer">The target; it stands where a property goes.</param>
    /// <param name="logExposure">False when Statsig must not count the answer as an exposure.</param>
    public static void Write(Utf8JsonWriter writer, bool logExposure = true)
    {
        writer.WriteStartObject("statsigMetadata"u8);
        writer.WriteString("sdkType"u8, SdkType);
        writer.WriteString("sdkVersion"u8, SdkVersion.Text);
        if (!logExposure)
        {
            writer.WriteBoolean("exposureLoggingDisabled"u8, true);
        }

        writer.WriteEndObject();
    }
}
