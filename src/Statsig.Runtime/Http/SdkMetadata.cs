using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Who sends a request: <c>statsigMetadata</c> in every body.</summary>
internal static class SdkMetadata
{
    public const string SdkType = "statsig-generators-dotnet";

    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("statsigMetadata"u8);
        writer.WriteString("sdkType"u8, SdkType);
        writer.WriteString("sdkVersion"u8, SdkVersion.Text);
        writer.WriteEndObject();
    }
}
